package org.scarline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scarline.cli.unchanged.Asked;
import org.scarline.disk.Disk;
import org.scarline.disk.Lock;

/**
 * The lock of a night, held from the first moment until the night takes it: who comes second is refused before the program is
 * made ready, which is most of what a refusal costs. Only of a state that is there; where anything is unclear, nothing is
 * held, and it is found out later.
 */
final class FirstHold {
    private Optional<Lock> lock;
    private final Optional<Path> heldByAnother;

    private FirstHold(Optional<Lock> lock, Optional<Path> heldByAnother) {
        this.lock = lock;
        this.heldByAnother = heldByAnother;
    }

    static FirstHold none() {
        return new FirstHold(Optional.empty(), Optional.empty());
    }

    /** Takes it, unless another run has it. */
    static FirstHold take(Asked asked, Disk disk) {
        var file = asked.stateOfNight(disk).map(state -> state.resolve("lock")).filter(disk::isFile);
        if (file.isEmpty()) {
            return none();
        }
        try {
            var lock = disk.ownerOnly().lock(file.get());
            return new FirstHold(lock, lock.isEmpty() ? file : Optional.empty());
        } catch (IOException foundOutLater) {
            return none();
        }
    }

    /** The lock that another run has; empty where none has it, as far as is known. */
    Optional<Path> heldByAnother() {
        return heldByAnother;
    }

    /** Lets go of it, right before it is taken for good: a process that lets go of one hold of a file loses all. */
    void release() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
            lock = Optional.empty();
        }
    }
}
