package com.timeoff.fault.system;

import com.timeoff.launcher.Part;
import com.timeoff.launcher.PartName;
import com.timeoff.launcher.Suite;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The suite as {@code ./timeoff up} runs it, but for the manager's connection to Kafka, which can be broken. */
public final class EmbeddedStage extends Stage {

    private final Path home;
    private final KafkaProxy proxy;
    private final Optional<BoundedDisk> disk;

    private EmbeddedStage(Suite suite, Path home, KafkaProxy proxy, Optional<BoundedDisk> disk) {
        super(suite);
        this.home = home;
        this.proxy = proxy;
        this.disk = disk;
    }

    public static EmbeddedStage start(Path home) {
        var disk = BoundedDisk.mount(home.resolve("data/kafka/topics"));
        var options = options(home);
        var listener = new ProxiedListener(options.ports());
        try {
            var suite = Suite.start(options.withBrokerOverrides(listener.serverProperties())
                    .withEnvironment(PartName.MANAGER, listener.clientEnvironment()));
            return new EmbeddedStage(suite, home, listener.proxy(), disk);
        } catch (RuntimeException e) {
            disk.ifPresent(BoundedDisk::close);
            throw e;
        }
    }

    /** Between the manager and the broker. */
    public KafkaProxy proxy() {
        return proxy;
    }

    /** The broker's, where this process may mount one. */
    public Optional<BoundedDisk> disk() {
        return disk;
    }

    /** Where a part keeps its data. */
    public Path data(PartName part) {
        return home.resolve("data").resolve(part.label());
    }

    @Override
    List<Part> others() {
        return List.of();
    }

    @Override
    public void close() {
        suite().close();
        proxy.close();
        disk.ifPresent(BoundedDisk::close);
    }
}
