package io.kfp4j.network;

import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Makes what the calling thread computes with Deeplearning4j depend on its seed alone.
 *
 * <p>Sums over several native threads depend on how many there are. One thread is also the fastest for small networks, where several mostly
 * wait for each other; see the {@code OMP_NUM_THREADS} advice of OpenBLAS.
 */
public final class Reproducible {

    /** Fixes the number of native threads to one and the random numbers of this thread to a seed. */
    public static void onThisThread(long seed) {
        Nd4j.getRandom().setSeed(seed);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(1);
        openblas.blas_set_num_threads(1);
    }

    private Reproducible() {}
}
