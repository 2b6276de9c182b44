package org.scarline.calibration;

import java.util.Optional;
import org.scarline.compare.Outlook;
import org.scarline.compare.Verdict;
import org.scarline.compare.Verdict.Finding;

/** What was ever said to one reading of a claim while a cohort was looked at, and what was said last. */
final class Ever {
    private boolean supported;
    private boolean contradicted;
    private boolean ordinary;
    private boolean held;
    private Finding last = Finding.NOT_RECORDED;
    private long n;

    /** Takes in a look's verdict. {@code ordinarily}: what the ordinary interval would have said. */
    void take(Verdict verdict, Finding ordinarily) {
        supported |= verdict.finding() == Finding.SUPPORTED;
        contradicted |= verdict.finding() == Finding.CONTRADICTED;
        ordinary |= isFirm(ordinarily);
        held |= verdict.outlook().holdsForAllClaims().equals(Optional.of(Outlook.Holds.YES));
        last = verdict.finding();
        n = verdict.n();
    }

    private static boolean isFirm(Finding finding) {
        return finding == Finding.SUPPORTED || finding == Finding.CONTRADICTED;
    }

    boolean supported() {
        return supported;
    }

    boolean contradicted() {
        return contradicted;
    }

    boolean firm() {
        return supported || contradicted;
    }

    boolean ordinary() {
        return ordinary;
    }

    /** Whether it was ever firm for all outcome claims together. */
    boolean held() {
        return held;
    }

    boolean supportedAtLast() {
        return last == Finding.SUPPORTED;
    }

    long n() {
        return n;
    }
}
