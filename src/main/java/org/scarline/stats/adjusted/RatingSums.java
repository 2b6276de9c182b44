package org.scarline.stats.adjusted;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.scarline.stats.adjusted.MixedModel.Patient;

/**
 * What a mixed model needs of all ratings: sums of products, by how many ratings a patient has, and each site's sums.
 * Their size grows with sites, not with patients.
 */
final class RatingSums {
    private final int columns;
    private final Map<Integer, Group> groups = new TreeMap<>();
    private final Map<String, Map<Integer, SiteSums>> sites = new TreeMap<>();

    /** Patients of so many ratings each: products of ratings, and products of the patients' own sums. */
    private static final class Group {
        private final double[][] ratings;
        private final double[][] sums;
        private long patients;

        Group(int columns) {
            this.ratings = new double[columns][columns];
            this.sums = new double[columns][columns];
        }
    }

    /** The same patients at one site: their sums together. */
    private static final class SiteSums {
        private final double[] sums;
        private long patients;

        SiteSums(int columns) {
            this.sums = new double[columns];
        }
    }

    /** The last column is the improvement, those before it are the fixed effects. */
    RatingSums(List<Patient> patients) {
        this.columns = patients.get(0).ratings().get(0).fixed().length + 1;
        patients.forEach(this::add);
    }

    private void add(Patient patient) {
        var size = patient.ratings().size();
        var group = groups.computeIfAbsent(size, each -> new Group(columns));
        var site = sites.computeIfAbsent(patient.site(), each -> new TreeMap<>())
                .computeIfAbsent(size, each -> new SiteSums(columns));
        var sum = new double[columns];
        for (var rating : patient.ratings()) {
            var row = new double[columns];
            System.arraycopy(rating.fixed(), 0, row, 0, columns - 1);
            row[columns - 1] = rating.improvement();
            addProducts(group.ratings, (double) patient.patients(), row);
            for (var i = 0; i < columns; i++) {
                sum[i] += row[i];
            }
        }
        addProducts(group.sums, (double) patient.patients(), sum);
        for (var i = 0; i < columns; i++) {
            site.sums[i] += patient.patients() * sum[i];
        }
        group.patients += patient.patients();
        site.patients += patient.patients();
    }

    private static void addProducts(double[][] to, double weight, double[] row) {
        for (var i = 0; i < row.length; i++) {
            for (var j = 0; j < row.length; j++) {
                to[i][j] += weight * row[i] * row[j];
            }
        }
    }

    double squaresOfImprovement() {
        return groups.values().stream()
                .mapToDouble(group -> group.ratings[columns - 1][columns - 1])
                .sum();
    }

    long patients() {
        return groups.values().stream().mapToLong(group -> group.patients).sum();
    }

    long ratings() {
        return groups.entrySet().stream()
                .mapToLong(group -> group.getKey() * group.getValue().patients)
                .sum();
    }

    boolean hasSites() {
        return sites.size() > 1;
    }

    boolean hasRepeats() {
        return groups.keySet().stream().anyMatch(size -> size > 1);
    }

    /** Everything seen through one ratio of variances. */
    static final class Seen {
        private final double[][] products;
        private final double logDeterminant;
        private final List<Site> sites = new ArrayList<>();

        private Seen(double[][] products, double logDeterminant) {
            this.products = products;
            this.logDeterminant = logDeterminant;
        }

        /** A site's sums, and its weight. */
        private static final class Site {
            private final double[] sums;
            private double weight;

            Site(int columns) {
                this.sums = new double[columns];
            }
        }

        /** Products of all columns through the variance between sites as well, in residual variances. */
        double[][] products(double betweenSites) {
            var all = new double[products.length][];
            for (var i = 0; i < all.length; i++) {
                all[i] = products[i].clone();
            }
            for (var site : sites) {
                // V⁻¹ of a site by Woodbury: what the patients give, less θ / (1 + θ w) of the site's sums
                var shrink = betweenSites / (1 + betweenSites * site.weight);
                for (var i = 0; i < all.length; i++) {
                    for (var j = 0; j < all.length; j++) {
                        all[i][j] -= shrink * site.sums[i] * site.sums[j];
                    }
                }
            }
            return all;
        }

        /** Logarithm of the covariance's determinant. */
        double logDeterminant(double betweenSites) {
            var all = logDeterminant;
            for (var site : sites) {
                all += Math.log1p(betweenSites * site.weight);
            }
            return all;
        }
    }

    /** Through the variance between patients, in residual variances: Z'V⁻¹Z by Sherman and Morrison, patient by patient. */
    Seen through(double betweenPatients) {
        var products = new double[columns][columns];
        var logDeterminant = 0.0;
        for (var entry : groups.entrySet()) {
            int size = entry.getKey();
            var group = entry.getValue();
            var shrink = betweenPatients / (1 + size * betweenPatients);
            for (var i = 0; i < columns; i++) {
                for (var j = 0; j < columns; j++) {
                    products[i][j] += group.ratings[i][j] - shrink * group.sums[i][j];
                }
            }
            logDeterminant += group.patients * Math.log1p(size * betweenPatients);
        }
        var seen = new Seen(products, logDeterminant);
        sites.values().forEach(site -> seen.sites.add(seen(site, betweenPatients)));
        return seen;
    }

    /** Sum of squares of each fixed effect, over all ratings. */
    double[] squares() {
        var squares = new double[columns - 1];
        groups.values().forEach(group -> {
            for (var i = 0; i < squares.length; i++) {
                squares[i] += group.ratings[i][i];
            }
        });
        return squares;
    }

    /** Products of ratings around their patient's mean. */
    double[][] within() {
        var products = new double[columns][columns];
        groups.forEach((size, group) -> {
            for (var i = 0; i < columns; i++) {
                for (var j = 0; j < columns; j++) {
                    products[i][j] += group.ratings[i][j] - group.sums[i][j] / size;
                }
            }
        });
        return products;
    }

    private Seen.Site seen(Map<Integer, SiteSums> site, double betweenPatients) {
        var through = new Seen.Site(columns);
        site.forEach((size, sums) -> {
            var share = 1 / (1 + size * betweenPatients);
            through.weight += sums.patients * size * share;
            for (var i = 0; i < columns; i++) {
                through.sums[i] += share * sums.sums[i];
            }
        });
        return through;
    }
}
