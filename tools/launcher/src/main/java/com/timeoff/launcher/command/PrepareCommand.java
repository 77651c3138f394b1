package com.timeoff.launcher.command;

import com.timeoff.launcher.home.Installation;
import com.timeoff.launcher.part.PartName;
import com.timeoff.launcher.service.ServiceImage;
import com.timeoff.launcher.service.ServiceUnpacking;
import com.timeoff.launcher.suite.Training;
import picocli.CommandLine.Command;

@Command(
        name = "prepare",
        hidden = true,
        description = "Makes all parts start faster; ./timeoff calls it after a build.")
public final class PrepareCommand implements Runnable {

    @Override
    public void run() {
        Installation installation = Installation.locate();
        PartName.SERVICES.parallelStream()
                .map(service -> ServiceImage.of(installation, service))
                .filter(image -> !image.isUnpacked())
                .forEach(image -> new ServiceUnpacking(image).run());
        new Training(installation).run();
    }
}
