package org.scarline.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Spring Batch's own way from the files of ratings into a table: {@code FlatFileItemReader} and {@code
 * JdbcBatchItemWriter} in chunks of 1,000, every cell as text. Nothing is checked, nothing is derived.
 */
@SpringBootConfiguration
@EnableAutoConfiguration
public class PlainLoad {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[_ -]([a-z])");
    private static final List<String> COLUMNS = List.of(
            "patientId",
            "assessedOn",
            "scarType",
            "instrument",
            "score",
            "bodySite",
            "side",
            "raterId",
            "raterRole",
            "recordStatus");

    /** Loads the files of ratings below a folder, the second argument, into a database, the first. */
    public static void main(String[] arguments) {
        System.setProperty("bench.incoming", arguments[1]);
        Peer.run(PlainLoad.class, arguments[0]);
    }

    @Bean
    Job load(JobRepository runs, PlatformTransactionManager transactions, DataSource database) throws IOException {
        new JdbcTemplate(database)
                .execute("CREATE TABLE rating (" + String.join(" VARCHAR(200), ", COLUMNS) + " VARCHAR(200))");
        var files = files(Path.of(System.getProperty("bench.incoming")));
        var job = new JobBuilder("load", runs).start(step(files.get(0), runs, transactions, database));
        for (var file : files.subList(1, files.size())) {
            job.next(step(file, runs, transactions, database));
        }
        return job.build();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(file -> String.valueOf(file.getFileName()).matches("ratings.*[.]csv"))
                    .sorted()
                    .toList();
        }
    }

    private static Step step(
            Path file, JobRepository runs, PlatformTransactionManager transactions, DataSource database)
            throws IOException {
        var header = header(file);
        var delimiter = header.contains("\t") ? "\t" : header.contains(";") ? ";" : ",";
        var reader = new FlatFileItemReaderBuilder<RatingLine>()
                .name("ratings")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .delimited()
                .delimiter(delimiter)
                .names(Arrays.stream(header.split(Pattern.quote(delimiter), -1))
                        .map(PlainLoad::property)
                        .toArray(String[]::new))
                .targetType(RatingLine.class)
                .build();
        var writer = new JdbcBatchItemWriterBuilder<RatingLine>()
                .dataSource(database)
                .sql("INSERT INTO rating VALUES (:" + String.join(", :", COLUMNS) + ")")
                .beanMapped()
                .build();
        writer.afterPropertiesSet();
        return new StepBuilder(file.toString(), runs)
                .<RatingLine, RatingLine>chunk(1_000)
                .transactionManager(transactions)
                .reader(reader)
                .writer(writer)
                .build();
    }

    private static String header(Path file) throws IOException {
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return String.valueOf(lines.readLine()).replace("\ufeff", "");
        }
    }

    /** {@code patientId} of {@code patient_id}, {@code PATIENT-ID} or {@code Patient id}. */
    private static String property(String column) {
        return BETWEEN_WORDS
                .matcher(column.toLowerCase(Locale.ROOT))
                .replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
