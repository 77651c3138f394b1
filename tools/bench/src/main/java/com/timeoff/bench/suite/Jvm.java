package com.timeoff.bench.suite;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/** What one of the processes has taken of the machine. */
record Jvm(long pid) {

    Duration cpu() {
        return ProcessHandle.of(pid).flatMap(it -> it.info().totalCpuDuration()).orElseThrow();
    }

    double residentMb() {
        try {
            var process = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid)).start();
            return Long.parseLong(new String(process.getInputStream().readAllBytes()).strip()) / 1024.0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Bytes that its living threads have allocated since they began. */
    long allocated() {
        try {
            var machine = VirtualMachine.attach(Long.toString(pid));
            try (var connection = JMXConnectorFactory.connect(new JMXServiceURL(machine.startLocalManagementAgent()))) {
                var threads = ManagementFactory.newPlatformMXBeanProxy(
                        connection.getMBeanServerConnection(),
                        ManagementFactory.THREAD_MXBEAN_NAME,
                        ThreadMXBean.class);
                return Arrays.stream(threads.getThreadAllocatedBytes(threads.getAllThreadIds()))
                        .filter(it -> it > 0)
                        .sum();
            } finally {
                machine.detach();
            }
        } catch (IOException | AttachNotSupportedException e) {
            throw new IllegalStateException("cannot look into process " + pid, e);
        }
    }
}
