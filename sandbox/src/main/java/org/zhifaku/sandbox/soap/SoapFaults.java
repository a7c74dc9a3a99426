package org.zhifaku.sandbox.soap;

import jakarta.xml.soap.SOAPConstants;
import jakarta.xml.soap.SOAPException;
import jakarta.xml.soap.SOAPFactory;
import jakarta.xml.soap.SOAPFault;
import jakarta.xml.ws.soap.SOAPFaultException;
import javax.xml.namespace.QName;

/** Faults of both versions of SOAP. */
final class SoapFaults {

    private static final QName FAILED_AUTHENTICATION =
            new QName(UsernameTokenCheck.WSSE, "FailedAuthentication", "wsse");

    private SoapFaults() {}

    /** The request is wrong. */
    static SOAPFaultException sender(String why, boolean version12) throws SOAPException {
        return new SOAPFaultException(
                version12
                        ? soap12().createFault(why, SOAPConstants.SOAP_SENDER_FAULT)
                        : soap11().createFault(why, new QName(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, "Client", "S")));
    }

    /** The service has trouble. */
    static SOAPFaultException receiver(String why, boolean version12) throws SOAPException {
        return new SOAPFaultException(
                version12
                        ? soap12().createFault(why, SOAPConstants.SOAP_RECEIVER_FAULT)
                        : soap11().createFault(why, new QName(SOAPConstants.URI_NS_SOAP_1_1_ENVELOPE, "Server", "S")));
    }

    /** User or password is wrong. */
    static SOAPFaultException credentials(boolean version12) throws SOAPException {
        String why = "The security token could not be authenticated";
        if (!version12) {
            return new SOAPFaultException(soap11().createFault(why, FAILED_AUTHENTICATION));
        }
        SOAPFault fault = soap12().createFault(why, SOAPConstants.SOAP_SENDER_FAULT);
        fault.appendFaultSubcode(FAILED_AUTHENTICATION);
        return new SOAPFaultException(fault);
    }

    private static SOAPFactory soap11() throws SOAPException {
        return SOAPFactory.newInstance(SOAPConstants.SOAP_1_1_PROTOCOL);
    }

    private static SOAPFactory soap12() throws SOAPException {
        return SOAPFactory.newInstance(SOAPConstants.SOAP_1_2_PROTOCOL);
    }
}
