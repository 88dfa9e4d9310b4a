package io.kfp4j.sandbox;

import java.io.IOException;

class PushgatewayStandInTest extends PushgatewayContract {

    PushgatewayStandInTest() throws IOException {
        super(PushgatewayStandIn.start(0));
    }
}
