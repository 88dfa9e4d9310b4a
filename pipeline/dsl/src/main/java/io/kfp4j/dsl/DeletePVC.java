package io.kfp4j.dsl;

import io.kfp4j.component.Description;
import io.kfp4j.component.SideEffects;

/** Deletes a persistent volume claim. A server does this itself, without a container. */
@Description("Deletes a persistent volume claim.")
@SideEffects
public final class DeletePVC implements ContainerComponent<DeletePVC.Inputs, Void> {

    /** The claim. */
    public record Inputs(String pvcName) {}

    @Override
    public Container container(InputPlaceholders<Inputs> in, OutputPlaceholders<Void> out) {
        return Container.image(ContainerReader.PERFORMED_BY_SERVER + "deletepvc");
    }
}
