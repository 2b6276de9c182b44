package org.scarline.derive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two take pieces in turn: each piece once, each by one at a time, and what stops one of them stops the caller. */
final class InTurnTest {
    private static final int PIECES = 501;

    @Test
    void eachPieceIsTakenOnceAndByOneAtATime() {
        var here = new ArrayList<Integer>();
        var beside = new ArrayList<Integer>();
        var busy = new AtomicInteger();
        var most = new AtomicInteger();
        var threads = new HashSet<Thread>();
        try (var inTurn = new InTurn<Integer>(
                piece -> {
                    threads.add(Thread.currentThread());
                    here.add(piece);
                },
                piece -> {
                    most.accumulateAndGet(busy.incrementAndGet(), Math::max);
                    beside.add(piece);
                    busy.decrementAndGet();
                })) {
            IntStream.range(0, PIECES).boxed().forEach(inTurn);
        }
        assertThat(threads).isEqualTo(Set.of(Thread.currentThread()));
        assertThat(most).hasValue(1);
        assertThat(beside).hasSize(PIECES / 2 + 1).allMatch(piece -> piece % 2 == 0);
        assertThat(here).hasSize(PIECES / 2).allMatch(piece -> piece % 2 == 1);
    }

    @Test
    void whatStopsTheOtherIsThrownToTheCallerAsItIs() {
        var stop = new IllegalStateException("of the other");
        assertThatThrownBy(() -> {
                    try (var inTurn = new InTurn<Integer>(piece -> {}, piece -> {
                        throw stop;
                    })) {
                        inTurn.accept(1);
                    }
                })
                .isSameAs(stop);
        var error = new AssertionError("an error of the other");
        var failing = new InTurn<Integer>(piece -> {}, piece -> {
            throw error;
        });
        failing.accept(1);
        assertThatThrownBy(() -> failing.accept(2)).isSameAs(error);
    }

    @Test
    void whatStopsTheCallerWaitsForTheOther() {
        var taken = new ArrayList<Integer>();
        var stop = new IllegalStateException("of the caller");
        assertThatThrownBy(() -> {
                    try (var inTurn = new InTurn<Integer>(
                            piece -> {
                                throw stop;
                            },
                            piece -> {
                                synchronized (taken) {
                                    taken.add(piece);
                                }
                            })) {
                        List.of(1, 2, 3).forEach(inTurn);
                    }
                })
                .isSameAs(stop);
        synchronized (taken) {
            assertThat(taken).containsExactly(1);
        }
    }
}
