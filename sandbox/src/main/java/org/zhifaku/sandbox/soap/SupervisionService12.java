package org.zhifaku.sandbox.soap;

import jakarta.xml.ws.BindingType;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.ServiceMode;
import jakarta.xml.ws.WebServiceProvider;
import jakarta.xml.ws.soap.SOAPBinding;

/** The same by SOAP 1.2. */
@WebServiceProvider
@ServiceMode(Service.Mode.PAYLOAD)
@BindingType(SOAPBinding.SOAP12HTTP_BINDING)
final class SupervisionService12 extends SupervisionService {

    SupervisionService12(SupervisionRecords records, Faults faults, Documents documents) {
        super(records, faults, documents);
    }

    @Override
    boolean version12() {
        return true;
    }
}
