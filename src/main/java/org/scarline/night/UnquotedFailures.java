package org.scarline.night;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets the framework's tables keep which failure ended a step, and not its words: they may quote what a line holds. */
final class UnquotedFailures implements BeanPostProcessor {
    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof JobRepository runs ? unquoting(runs) : bean;
    }

    private static JobRepository unquoting(JobRepository runs) {
        return (JobRepository) Proxy.newProxyInstance(
                UnquotedFailures.class.getClassLoader(),
                new Class<?>[] {JobRepository.class},
                (self, method, arguments) -> {
                    if (method.getName().equals("update")) {
                        unquote(arguments[0]);
                    }
                    try {
                        return method.invoke(runs, arguments);
                    } catch (InvocationTargetException failure) {
                        throw failure.getTargetException();
                    }
                });
    }

    private static void unquote(Object execution) {
        if (execution instanceof StepExecution step) {
            step.setExitStatus(unquoted(step.getExitStatus(), step.getFailureExceptions()));
        } else if (execution instanceof JobExecution job) {
            job.setExitStatus(unquoted(job.getExitStatus(), job.getAllFailureExceptions()));
        }
    }

    private static ExitStatus unquoted(ExitStatus status, List<Throwable> failures) {
        return new ExitStatus(
                status.getExitCode(),
                failures.stream().map(each -> each.getClass().getSimpleName()).collect(Collectors.joining(", ")));
    }
}
