package com.timeoff.local;

import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "prepare",
        hidden = true,
        description = "Makes the services start faster; ./timeoff calls it after a build.")
final class PrepareCommand implements Runnable {

    @Override
    public void run() {
        Stream.of(PartName.EMPLOYEE, PartName.MANAGER, PartName.READER)
                .parallel()
                .forEach(PrepareCommand::prepare);
    }

    private static void prepare(PartName service) {
        Installation installation = Installation.locate();
        ServiceImage image = ServiceImage.of(installation, service);
        if (!image.isReady()) {
            Ports ports = Ports.from(System.getenv(), 0);
            new ServiceImageBuild(image, ServiceSpec.environment(service, ports, image.folder())).run();
        }
    }
}
