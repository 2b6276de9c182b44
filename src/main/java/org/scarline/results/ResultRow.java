package org.scarline.results;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One statistic of one cell: a row of {@code results.csv}.
 *
 * @param found the number with its ordinary 95 % interval
 * @param counts what it rests on
 * @param method how number and interval were computed
 * @param note what a reader must know with the number; often empty
 */
public record ResultRow(Cell cell, Statistic statistic, Estimate found, Counts counts, Method method, String note) {

    /** Which statistic of which cell. */
    public record Key(Cell cell, String statistic) implements Comparable<Key> {
        public String population() {
            return cell.population();
        }

        public String instrument() {
            return cell.instrument();
        }

        public String raterRole() {
            return cell.raterRole();
        }

        public String scarType() {
            return cell.scarType();
        }

        public String arm() {
            return cell.arm();
        }

        public String axis() {
            return cell.axis();
        }

        public String level() {
            return cell.level();
        }

        /** By the key columns from left to right. */
        @Override
        public int compareTo(Key other) {
            var order = cell.compareTo(other.cell);
            return order != 0 ? order : statistic.compareTo(other.statistic);
        }
    }

    /** By the key columns from left to right. */
    static final Comparator<ResultRow> BY_KEY = (one, other) -> one.compareKey(other.cell, other.statistic.name());

    /** How its key stands to another, without making it. */
    int compareKey(Cell otherCell, String otherStatistic) {
        var order = cell.compareTo(otherCell);
        return order != 0 ? order : statistic.name().compareTo(otherStatistic);
    }

    public Key key() {
        return cell.statistic(statistic.name());
    }

    /** Empty where only a count is meant. */
    public OptionalDouble estimate() {
        return found.value();
    }

    public OptionalDouble ciLow() {
        return found.low();
    }

    public OptionalDouble ciHigh() {
        return found.high();
    }

    public long n() {
        return counts.n();
    }

    public OptionalLong events() {
        return counts.events();
    }
}
