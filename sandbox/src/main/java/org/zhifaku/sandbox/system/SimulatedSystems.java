package org.zhifaku.sandbox.system;

import java.util.List;
import org.zhifaku.sandbox.center.SimulatedCreditCenter;
import org.zhifaku.sandbox.drop.SimulatedItemCatalogue;
import org.zhifaku.sandbox.drop.SimulatedMunicipalLists;
import org.zhifaku.sandbox.drop.SimulatedOfficerRegister;
import org.zhifaku.sandbox.exchange.SimulatedInternetSupervision;
import org.zhifaku.sandbox.exchange.SimulatedShenzhen;
import org.zhifaku.sandbox.procuratorate.SimulatedProcuratorate;
import org.zhifaku.sandbox.rest.SimulatedDoubleRandom;
import org.zhifaku.sandbox.rest.SimulatedHotline;
import org.zhifaku.sandbox.rest.SimulatedLegalPersonBase;
import org.zhifaku.sandbox.rest.SimulatedPublicity;
import org.zhifaku.sandbox.soap.SimulatedZhongshan;
import org.zhifaku.sandbox.topic.SimulatedYuezhifa;

/** The simulated systems that can be started, one a source. */
public final class SimulatedSystems {

    private SimulatedSystems() {}

    /** A starter for each source that has a simulator. */
    public static List<SimulatedSystem.Starter> all() {
        return List.of(
                SimulatedCreditCenter.STARTER,
                SimulatedDoubleRandom.STARTER,
                SimulatedHotline.STARTER,
                SimulatedInternetSupervision.STARTER,
                SimulatedItemCatalogue.STARTER,
                SimulatedLegalPersonBase.STARTER,
                SimulatedMunicipalLists.STARTER,
                SimulatedOfficerRegister.STARTER,
                SimulatedProcuratorate.STARTER,
                SimulatedPublicity.STARTER,
                SimulatedShenzhen.STARTER,
                SimulatedYuezhifa.STARTER,
                SimulatedZhongshan.STARTER);
    }
}
