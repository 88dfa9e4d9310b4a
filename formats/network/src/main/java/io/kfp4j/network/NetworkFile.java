package io.kfp4j.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Writes and reads a {@link MultiLayerNetwork} with its parameters and its updater's state. */
public final class NetworkFile {
    private static final String PARAMETERS = ModelSerializer.COEFFICIENTS_BIN;
    private static final String UPDATER = ModelSerializer.UPDATER_BIN;
    private static final Set<String> ENTRIES = Set.of(ModelSerializer.CONFIGURATION_JSON, PARAMETERS, UPDATER);
    private static final long LIMIT = 1L << 30;

    /** Writes a network, whole or not at all; the same network gives the same bytes. */
    public static void write(MultiLayerNetwork network, Path file) throws IOException {
        var zip = new ByteArrayOutputStream();
        ModelSerializer.writeModel(network, zip, true);
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.write(partial, withoutTimes(zip.toByteArray()));
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(partial);
        }
    }

    /**
     * Reads a network.
     *
     * @throws NetworkFileException if the file is no network, is damaged, or holds what would have to be deserialized
     */
    public static MultiLayerNetwork read(Path file) throws IOException {
        var entries = entries(file);
        var json = required(entries, ModelSerializer.CONFIGURATION_JSON, file);
        var parameters = required(entries, PARAMETERS, file);
        try {
            var configuration = MultiLayerConfiguration.fromJson(new String(json, StandardCharsets.UTF_8));
            var network = new MultiLayerNetwork(configuration);
            network.init(array(parameters), false);
            var updater = entries.get(UPDATER);
            if (updater != null) {
                network.getUpdater().setStateViewArray(network, array(updater), false);
            }
            return network;
        } catch (RuntimeException | IOException e) { // Deeplearning4j's readers answer garbage in many ways
            throw new NetworkFileException(
                    "'" + file + "' holds no usable network: " + e.getMessage() + ". Build or train it again", e);
        }
    }

    private static byte[] withoutTimes(byte[] zip) throws IOException {
        var bytes = new ByteArrayOutputStream(zip.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip));
                var out = new ZipOutputStream(bytes)) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var content = in.readAllBytes();
                out.putNextEntry(stored(entry.getName(), content));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    // Stored and not deflated: parameters hardly shrink, and zlib's output differs between machines.
    private static ZipEntry stored(String name, byte[] content) {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        entry.setTimeLocal(LocalDateTime.of(1980, 1, 1, 0, 0));
        return entry;
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new HashMap<>();
        try (var in = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!ENTRIES.contains(entry.getName())) {
                    throw new NetworkFileException("'" + file + "' holds '" + entry.getName()
                            + "', which a network file has no use for and which is not read for safety's sake."
                            + " Save the network without normalizer and preprocessor");
                }
                entries.put(entry.getName(), bounded(in, file));
            }
        } catch (ZipException e) {
            throw new NetworkFileException("'" + file + "' is damaged: " + e.getMessage(), e);
        }
        return entries;
    }

    private static byte[] bounded(InputStream in, Path file) throws IOException {
        var bytes = in.readNBytes((int) LIMIT);
        if (in.read() >= 0) {
            throw new NetworkFileException("'" + file + "' unpacks to more than " + LIMIT + " bytes and is not read");
        }
        return bytes;
    }

    private static byte[] required(Map<String, byte[]> entries, String name, Path file) throws IOException {
        var content = entries.get(name);
        if (content == null) {
            throw new NetworkFileException(
                    "'" + file + "' is no Deeplearning4j network: it has no entry '" + name + "'");
        }
        return content;
    }

    private static INDArray array(byte[] bytes) throws IOException {
        return Nd4j.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private NetworkFile() {}
}
