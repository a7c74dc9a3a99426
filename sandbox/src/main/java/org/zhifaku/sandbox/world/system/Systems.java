package org.zhifaku.sandbox.world.system;

import java.util.ArrayList;
import java.util.List;
import org.zhifaku.sandbox.world.reality.Reality;
import org.zhifaku.sandbox.world.telling.DatasetView;

/** All systems of a world. */
public final class Systems {
    private Systems() {}

    /** All datasets, system by system, in a fixed order. */
    public static List<DatasetView> views(Reality reality) {
        List<DatasetView> views = new ArrayList<>();
        views.addAll(ItemCatalogue.views(reality));
        views.addAll(OfficerRegister.views(reality));
        views.addAll(LegalPersonBase.views(reality));
        views.addAll(InternetSupervision.views(reality));
        views.addAll(Shenzhen.views(reality));
        views.addAll(DoubleRandom.views(reality));
        views.addAll(Yuezhifa.views(reality));
        views.addAll(Zhongshan.views(reality));
        views.addAll(EnforcementPublicity.views(reality));
        views.addAll(Hotline.views(reality));
        views.addAll(Procuratorate.views(reality));
        return List.copyOf(views);
    }
}
