package org.zhifaku.jobs.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The definitions of sources, mappings, codes and rules. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description = "The definitions: check them, try them on a file.")
final class MappingCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        throw new ParameterException(
                spec.commandLine(), "Name what to do: mapping check, or mapping try --source S --dataset D FILE.");
    }
}
