package org.scarline.ingest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.scarline.ingest.inbox.Found;
import org.scarline.ingest.inbox.Inbox;
import org.scarline.rows.Stores;
import org.scarline.rows.ledger.Code;
import org.scarline.rows.ledger.Ledger;
import org.scarline.rows.ledger.Problem;
import org.scarline.rows.ledger.SourceFile;
import org.scarline.rows.ledger.SourceFile.Identity;
import org.scarline.rows.ledger.SourceFile.Judged;
import org.scarline.rows.ledger.SourceFile.Notes;
import org.scarline.rows.ledger.Status;

/** Holds one look at the inbox against the ledger, file by file. */
final class InboxDiff {
    private static final Comparator<Found> LOAD_ORDER = Comparator.comparing(Found::site)
            .thenComparing(Found::asOf)
            .thenComparing(Found::name)
            .thenComparing(Found::sha256)
            .thenComparing(Found::path);

    private final List<SourceFile> ledger;
    private final LocalDate today;
    private final LedgerFiles before;
    private final Policy policy;
    private final Predicate<SourceFile> isReadable;
    private final Predicate<SourceFile> isKnownSince;
    private final Map<Identity, Found> fresh = new HashMap<>();
    private final Map<Integer, SourceFile> renamed = new TreeMap<>();
    private final List<SourceFile> refused = new ArrayList<>();
    private final List<SourceFile> again = new ArrayList<>();
    private final List<Stores.Again> anew = new ArrayList<>();
    private final List<SourceFile> lost = new ArrayList<>();
    private final Set<Integer> seenAgain = new HashSet<>();
    private final Set<SourceFile> heldAgain = new HashSet<>();
    private final Set<String> replaced = new HashSet<>();
    private final Set<Identity> present = new HashSet<>();
    private final Set<Identity> dropped = new HashSet<>();
    private int known;

    /**
     * A look on one day.
     *
     * @param isReadable whether the content of a loaded file can still be read
     * @param isKnownSince whether lines were rejected by instruments that are others by now
     */
    InboxDiff(
            List<SourceFile> ledger,
            LocalDate today,
            Policy policy,
            Predicate<SourceFile> isReadable,
            Predicate<SourceFile> isKnownSince) {
        this.ledger = ledger;
        this.today = today;
        this.policy = policy;
        this.isReadable = isReadable;
        this.isKnownSince = isKnownSince;
        this.before = new LedgerFiles(ledger);
    }

    Arrivals sort(Inbox.Listing listing) {
        listing.found().forEach(this::sort);
        ledger.forEach(this::judgeAgain);
        var toLoad = new ArrayList<Arrivals.Fresh>();
        fresh.values().stream()
                .sorted(LOAD_ORDER)
                .map(found -> new Arrivals.Fresh(found, file(found)))
                .filter(each -> each.file().notes().letIn() || !isCopied(each.file(), toLoad))
                .forEach(toLoad::add);
        var unfinished =
                ledger.stream().filter(file -> file.status() == Status.PENDING).toList();
        return new Arrivals(
                toLoad,
                new Arrivals.InLedger(List.copyOf(renamed.values()), List.copyOf(anew), lost, unfinished),
                new Arrivals.NotTaken(refused, again, gone(listing.found())),
                new Arrivals.Untouched(known, listing.partial() + listing.others(), readOtherwise()),
                Ledger.digest(after(toLoad)));
    }

    private void sort(Found found) {
        var identity = found.identity();
        present.add(identity);
        if (found.header().isPresent()) {
            dropped.add(new Identity(found.site(), found.asOf(), found.dropped()));
        }
        var loaded = before.taken(identity).filter(file -> !isUnread(found));
        var waiting = before.held(found);
        if (loaded.isPresent()) {
            known++;
            rename(loaded.get(), found);
        } else if (before.isRetracted(found) || isReadBefore(found)) {
            known++;
        } else if (waiting.filter(heldAgain::add).isPresent()) {
            again.add(waiting.get());
        } else if (found.problem().isPresent() && !stoodUnchanged(found)) {
            refuse(found, found.problem().get());
        } else {
            fresh.merge(identity, found, InboxDiff::greater);
        }
    }

    /** Whether a file was read while its profile was not wrong: what it brought stands. */
    private boolean isReadBefore(Found found) {
        return before.isTakenAs(found.identity())
                && found.problem()
                        .filter(why -> why.code() == Code.WRONG_PROFILE)
                        .isPresent();
    }

    /** Whether another site sent the very content, now or before: then the file waits for a person. */
    private boolean isCopied(SourceFile file, List<Arrivals.Fresh> toLoad) {
        var why = Stream.concat(before.taken(), toLoad.stream().map(Arrivals.Fresh::file))
                .filter(each ->
                        each.sha256().equals(file.sha256()) && !each.site().equals(file.site()))
                .findFirst()
                .flatMap(other -> policy.guards().copied(file, other));
        why.ifPresent(problem -> refused.add(file.refused(problem)));
        return why.isPresent();
    }

    /** Whether a file without its last line end lay there as it is in an earlier night that came to its end. */
    private boolean stoodUnchanged(Found found) {
        return found.isUnended()
                && before.refused(found)
                        .filter(file ->
                                file.status() == Status.LEFT && file.notes().reported())
                        .isPresent();
    }

    /** Whether what it holds is not known, or was changing. */
    private static boolean isUnread(Found found) {
        return found.problem()
                .map(Problem::code)
                .filter(code -> (code == Code.STILL_GROWING && !found.isUnended())
                        || code == Code.NOT_A_REGULAR_FILE
                        || code == Code.BAD_NAME
                        || found.bytes() == 0)
                .isPresent();
    }

    /**
     * A loaded file is judged anew once a line's day has come, when its folder may speak for others than before, or when the rows of
     * instruments that its lines were rejected by are others; one that is half loaded when its folder may, so that all its
     * lines are judged alike.
     */
    private void judgeAgain(SourceFile file) {
        var current = renamed.getOrDefault(file.number(), file);
        var isDue = file.due().filter(day -> !day.isAfter(today)).isPresent();
        var speaksFor = policy.voices().of(current.path()).text();
        var isHeardAlike = speaksFor.equals(file.judged().speaksFor());
        var isLoaded = file.status() == Status.LOADED;
        if (!file.isTaken() || (isHeardAlike && !(isLoaded && (isDue || isKnownSince.test(file))))) {
            return;
        }
        if (isReadable.test(file)) {
            anew.add(new Stores.Again(
                    current, new Judged(isDue ? today : file.judged().on(), speaksFor)));
        } else if (isLoaded) {
            lost.add(file);
        }
    }

    private static Found greater(Found one, Found other) {
        var order = Comparator.comparing(Found::name).thenComparing(Found::path);
        return order.compare(one, other) >= 0 ? one : other;
    }

    private void rename(SourceFile loaded, Found found) {
        var current = renamed.getOrDefault(loaded.number(), loaded);
        if (found.name().compareTo(current.name()) > 0) {
            renamed.put(loaded.number(), loaded.renamed(found.path(), found.name()));
        }
    }

    private void refuse(Found found, Problem problem) {
        var now = found.isOutOfReach() ? file(found).left(problem) : file(found).refused(problem);
        before.refused(found)
                .filter(file -> file.status() == now.status()
                        && file.problem()
                                .map(Problem::code)
                                .equals(now.problem().map(Problem::code)))
                .ifPresentOrElse(
                        file -> {
                            again.add(file);
                            seenAgain.add(file.number());
                        },
                        () -> refused.add(now));
    }

    /** Rows of the ledger that give way: a file once left that changed or went, or a reason that no longer holds. */
    private List<SourceFile> gone(List<Found> found) {
        found.forEach(each -> replaced.add(LedgerFiles.place(each.path(), each.sha256())));
        found.forEach(each -> replaced.add(LedgerFiles.place(each.path(), each.dropped())));
        var noLonger = before.refused()
                .filter(file -> !seenAgain.contains(file.number()))
                .filter(file -> file.status() == Status.LEFT
                        || replaced.contains(LedgerFiles.place(file.path(), file.sha256())));
        var taken = fresh.values().stream().flatMap(each -> before.letIn(each).stream());
        return Stream.concat(noLonger, taken)
                .distinct()
                .sorted(Comparator.comparing(SourceFile::number))
                .toList();
    }

    /** Loaded copies of files that lie there and are read in another way now, as their profile changed. */
    private List<SourceFile> readOtherwise() {
        return before.taken()
                .filter(file -> !present.contains(file.identity()))
                .filter(file -> dropped.contains(
                        new Identity(file.site(), file.asOf(), file.content().dropped())))
                .sorted(Comparator.comparing(SourceFile::number))
                .toList();
    }

    private Collection<SourceFile> after(List<Arrivals.Fresh> toLoad) {
        var after = new ArrayList<SourceFile>();
        var otherwise = readOtherwise();
        var judged = new HashMap<Integer, SourceFile>(renamed);
        anew.forEach(each -> judged.put(each.file().number(), each.file().again(each.with())));
        ledger.stream()
                .filter(file -> !otherwise.contains(file))
                .forEach(file -> after.add(judged.getOrDefault(file.number(), file)));
        toLoad.forEach(each -> after.add(each.file()));
        return after;
    }

    private SourceFile file(Found found) {
        return SourceFile.arrived(
                found.place(),
                found.content(),
                policy.voices().of(found.path()).text(),
                new Notes(
                        today,
                        before.isLate(found),
                        before.isShrunken(found),
                        false,
                        before.letIn(found).isPresent()));
    }
}
