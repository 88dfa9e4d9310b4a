package io.kfp4j.server;

import ai.onnxruntime.OrtEnvironment;
import io.kfp4j.server.ServedModel.Version;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The models of a folder in Triton's layout: {@code <model>/config.pbtxt} and {@code <model>/<version>/model.onnx}. */
final class ModelRepository implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(ModelServer.class.getName());

    private final SortedMap<String, ServedModel> models;

    private ModelRepository(SortedMap<String, ServedModel> models) {
        this.models = models;
    }

    /**
     * Loads every model there is. One that does not load is kept with the reason, for whoever asks for it.
     *
     * @throws IOException when the folder itself cannot be read
     */
    static ModelRepository load(Path folder, ServerMetrics metrics) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(
                    "'" + folder + "' is no folder; a model repository holds <model>/<version>/model.onnx");
        }
        var environment = OrtEnvironment.getEnvironment();
        UnpackedNatives.delete();
        var models = new TreeMap<String, ServedModel>();
        for (var modelFolder : foldersIn(folder)) {
            var model = model(environment, modelFolder, metrics);
            models.put(model.name(), model);
        }
        return new ModelRepository(Collections.unmodifiableSortedMap(models));
    }

    private static ServedModel model(OrtEnvironment environment, Path folder, ServerMetrics metrics) {
        var name = nameOf(folder);
        try {
            var config = ModelConfig.ofModelIn(folder);
            var versions = new TreeMap<Long, Version>();
            for (long number : chosenVersions(folder, config)) {
                versions.put(number, version(environment, folder, number, config, metrics));
            }
            return new ServedModel(name, versions, "");
        } catch (ModelLoadException | IOException e) {
            LOG.log(System.Logger.Level.ERROR, "Model ''{0}'' is not served: {1}", name, e.getMessage());
            return new ServedModel(name, new TreeMap<>(), String.valueOf(e.getMessage()));
        }
    }

    private static Collection<Long> chosenVersions(Path folder, ModelConfig config)
            throws ModelLoadException, IOException {
        var available = new TreeSet<Long>();
        for (var versionFolder : foldersIn(folder)) {
            if (nameOf(versionFolder).matches("[1-9][0-9]{0,17}")) {
                available.add(Long.parseLong(nameOf(versionFolder)));
            }
        }
        var chosen = config.versions().choose(available);
        if (chosen.isEmpty()) {
            throw new ModelLoadException(folder + " has no version to serve; its folders with a number for a name are "
                    + available + ", and 'version_policy' chooses none of them");
        }
        return chosen;
    }

    private static Version version(
            OrtEnvironment environment, Path folder, long number, ModelConfig config, ServerMetrics metrics) {
        var name = nameOf(folder);
        var start = System.nanoTime();
        try {
            var model = OnnxModel.load(environment, folder.resolve(Long.toString(number)), config);
            var seconds = (System.nanoTime() - start) / 1e9;
            metrics.loaded(name, Long.toString(number), seconds);
            LOG.log(System.Logger.Level.INFO, "Model ''{0}'', version {1}: loaded", name, Long.toString(number));
            return new Version.Loaded(Long.toString(number), model);
        } catch (ModelLoadException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "Model ''{0}'', version {1}, is not served: {2}",
                    name,
                    Long.toString(number),
                    e.getMessage());
            return new Version.Failed(String.valueOf(e.getMessage()));
        }
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        var folders = new ArrayList<Path>();
        try (var entries = Files.newDirectoryStream(folder, entry -> Files.isDirectory(entry))) {
            for (var entry : entries) {
                if (!nameOf(entry).startsWith(".")) {
                    folders.add(entry);
                }
            }
        }
        Collections.sort(folders);
        return folders;
    }

    private static String nameOf(Path folder) {
        return String.valueOf(folder.getFileName());
    }

    ServedModel model(String name) throws RefusedRequestException {
        var model = models.get(name);
        if (model == null) {
            throw RefusedRequestException.notFound("there is no model '" + name + "'; there are " + models.keySet());
        }
        return model;
    }

    Collection<ServedModel> models() {
        return models.values();
    }

    @Override
    public void close() {
        for (var model : models.values()) {
            for (var version : model.versions().values()) {
                if (version instanceof Version.Loaded loaded) {
                    loaded.model().close();
                }
            }
        }
    }
}
