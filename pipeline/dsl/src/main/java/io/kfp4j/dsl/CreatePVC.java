package io.kfp4j.dsl;

import io.kfp4j.component.Default;
import io.kfp4j.component.Description;
import io.kfp4j.component.SideEffects;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a persistent volume claim, which {@link Volume#claim(Value)} mounts. A server does this itself, without a container. */
@Description("Makes a persistent volume claim.")
@SideEffects
public final class CreatePVC implements ContainerComponent<CreatePVC.Inputs, CreatePVC.Outputs> {

    /**
     * What the claim is like.
     *
     * @param pvcName its name; or else
     * @param pvcNameSuffix what its name ends in, after the id of the run
     * @param storageClassName the class of the storage; empty for a claim of {@code volumeName}
     */
    public record Inputs(
            List<String> accessModes,
            String size,
            @Nullable String pvcName,
            @Nullable String pvcNameSuffix,
            @Default("") String storageClassName,
            @Nullable String volumeName,
            @Nullable Map<String, Object> annotations,
            @Nullable Map<String, Object> dataSource) {}

    /** The claim's name. */
    public record Outputs(String name) {}

    @Override
    public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Outputs> out) {
        return Container.image(ContainerReader.PERFORMED_BY_SERVER + "createpvc");
    }
}
