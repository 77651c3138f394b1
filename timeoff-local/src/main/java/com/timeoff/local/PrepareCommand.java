package com.timeoff.local;

import java.util.stream.Stream;
import picocli.CommandLine.Command;

@Command(
        name = "prepare",
        hidden = true,
        description = "Makes all parts start faster; ./timeoff calls it after a build.")
final class PrepareCommand implements Runnable {

    @Override
    public void run() {
        Installation installation = Installation.locate();
        Stream.<Runnable>of(
                        () -> service(installation, PartName.EMPLOYEE),
                        () -> service(installation, PartName.MANAGER),
                        () -> service(installation, PartName.READER),
                        () -> InfraTraining.broker(installation),
                        () -> InfraTraining.registry(installation))
                .parallel()
                .forEach(Runnable::run);
    }

    private static void service(Installation installation, PartName name) {
        ServiceImage image = ServiceImage.of(installation, name);
        if (!image.isReady()) {
            Ports ports = Ports.from(System.getenv(), 0);
            new ServiceImageBuild(image, ServiceSpec.environment(name, ports, image.folder())).run();
        }
    }
}
