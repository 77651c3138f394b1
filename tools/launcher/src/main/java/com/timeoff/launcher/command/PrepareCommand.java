package com.timeoff.launcher.command;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.service.ServiceImage;
import com.timeoff.launcher.service.ServiceUnpacking;
import com.timeoff.launcher.suite.Training;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "prepare",
        hidden = true,
        description = "Makes all parts start faster; ./timeoff calls it after a build.")
public final class PrepareCommand implements Runnable {

    @Option(names = "--without-services", description = "Only what they need: before they are built.")
    private boolean withoutServices;

    @Override
    public void run() {
        Installation installation = Installation.locate();
        if (withoutServices) {
            Training.withoutServices(installation).run();
            return;
        }
        PartName.SERVICES.parallelStream()
                .map(service -> ServiceImage.of(installation, service))
                .filter(image -> !image.isUnpacked())
                .forEach(image -> new ServiceUnpacking(image).run());
        new Training(installation).run();
    }
}
