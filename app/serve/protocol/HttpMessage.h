// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>

namespace morat {

/// A request as it came, nothing decoded yet. A header that was not sent is null.
struct HttpRequest {
    QByteArray method = "GET";
    QByteArray path;  ///< without what stands behind the "?"
    QByteArray query; ///< behind the "?"
    QByteArray body;
    QByteArray contentType;
    QByteArray host;
    QByteArray origin;
    QByteArray fetchSite; ///< Sec-Fetch-Site
};

struct HttpResponse {
    int status = 200;
    QByteArray contentType = "application/json; charset=utf-8";
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers; ///< beside Content-Type and Content-Length
};

} // namespace morat
