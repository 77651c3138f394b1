package com.timeoff.launcher.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidRecordTest {

    private final ProcessHandle self = ProcessHandle.current();

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("x.pid");
        PidRecord.of(self, 8080).write(file);
        assertThat(PidRecord.read(file)).hasValueSatisfying(record -> {
            assertThat(record.port()).isEqualTo(8080);
            assertThat(record.process()).hasValue(self);
        });
    }

    @Test
    void aRecycledPidIsAnotherProcess() {
        PidRecord mine = PidRecord.of(self, 1);
        PidRecord earlier = new PidRecord(mine.pid(), mine.started().minusSeconds(60), 1);
        assertThat(earlier.process()).isEmpty();
    }

    @Test
    void aTornOrMissingRecordIsNone() throws IOException {
        Path torn = Files.writeString(folder.resolve("torn.pid"), "pid=12\nstar");
        assertThat(PidRecord.read(torn)).isEmpty();
        assertThat(PidRecord.read(folder.resolve("none.pid"))).isEmpty();
    }
}
