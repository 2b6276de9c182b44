package org.scarline.cli;

import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Lets the framework reach the database in the way of the host. */
final class DatabaseDoor implements BeanPostProcessor {
    private final UnaryOperator<DataSource> way;

    DatabaseDoor(UnaryOperator<DataSource> way) {
        this.way = way;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source ? way.apply(source) : bean;
    }
}
