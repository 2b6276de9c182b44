package org.scarline.export.release;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;
import org.scarline.disk.Disk;
import org.scarline.disk.table.TableColumn;
import org.scarline.disk.table.TableSchema;

/** Tables as Parquet, uncompressed: texts as strings, numbers as doubles and longs, an empty number as null. */
final class ParquetTable {
    private ParquetTable() {}

    static <T> void write(Disk disk, Path file, TableSchema<T> table, List<T> rows) throws IOException {
        var part = file.resolveSibling("." + file.getFileName() + ".part");
        try (var writer = new Builder<>(new OnDisk(disk, part), table)
                .withCompressionCodec(CompressionCodecName.UNCOMPRESSED)
                .build()) {
            for (var row : rows) {
                writer.write(row);
            }
        }
        disk.settle(part);
        disk.move(part, file);
    }

    private static PrimitiveTypeName type(TableColumn<?, ?> column) {
        return switch (column.type().name()) {
            case "whole number" -> PrimitiveTypeName.INT64;
            case "number" -> PrimitiveTypeName.DOUBLE;
            default -> PrimitiveTypeName.BINARY;
        };
    }

    private static final class Builder<T> extends ParquetWriter.Builder<T, Builder<T>> {
        private final TableSchema<T> table;

        Builder(OutputFile file, TableSchema<T> table) {
            super(file);
            this.table = table;
        }

        @Override
        protected Builder<T> self() {
            return this;
        }

        /** The way that the library deprecates is the one that it makes every writer have. */
        @Override
        @SuppressWarnings("deprecation")
        protected WriteSupport<T> getWriteSupport(Configuration configuration) {
            return new Rows<>(table);
        }
    }

    private static final class Rows<T> extends WriteSupport<T> {
        private final TableSchema<T> table;
        private @Nullable RecordConsumer consumer;

        Rows(TableSchema<T> table) {
            this.table = table;
        }

        @Override
        @SuppressWarnings("deprecation")
        public WriteContext init(Configuration configuration) {
            var message = Types.buildMessage();
            for (var column : table.columns()) {
                var type = type(column);
                if (type == PrimitiveTypeName.BINARY) {
                    message.addField(Types.required(type)
                            .as(LogicalTypeAnnotation.stringType())
                            .named(column.name()));
                } else {
                    message.addField(Types.optional(type).named(column.name()));
                }
            }
            MessageType schema = message.named(table.file().replace(".csv", ""));
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer next) {
            consumer = next;
        }

        @Override
        public void write(T row) {
            var to = Objects.requireNonNull(consumer);
            to.startMessage();
            for (var place = 0; place < table.columns().size(); place++) {
                var column = table.columns().get(place);
                var text = column.cell(row);
                if (!text.isEmpty() || type(column) == PrimitiveTypeName.BINARY) {
                    to.startField(column.name(), place);
                    add(type(column), text, to);
                    to.endField(column.name(), place);
                }
            }
            to.endMessage();
        }

        private static void add(PrimitiveTypeName type, String text, RecordConsumer to) {
            switch (type) {
                case INT64 -> to.addLong(Long.parseLong(text));
                case DOUBLE -> to.addDouble(Double.parseDouble(text));
                default -> to.addBinary(Binary.fromString(text));
            }
        }
    }

    /** A new file behind the one door to files. */
    private record OnDisk(Disk disk, Path path) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) throws IOException {
            return new Counted(disk.create(path));
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) throws IOException {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }

    private static final class Counted extends PositionOutputStream {
        private final OutputStream out;
        private long position;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public long getPos() {
            return position;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            position++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            position += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
