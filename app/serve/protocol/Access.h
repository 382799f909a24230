// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serve/protocol/HttpMessage.h"

#include <optional>

namespace morat {

/// Who may ask. Programs on this computer may; of web pages only those of the origins named here.
struct Access {
    /// Names of this computer beside localhost; an address in digits is always one.
    QList<QByteArray> hosts;
    /// Origins whose pages may ask ("https://cms.toasoan.example"); "*": all.
    QList<QByteArray> origins;
};

/// Why a request is refused; nothing when it may be answered. A page of a foreign origin is known
/// by its Origin, or by Sec-Fetch-Site where a browser sends none; a page that has led its own name
/// to this computer (DNS rebinding) by the name in Host.
[[nodiscard]] std::optional<QByteArray> refusal(const HttpRequest &request, const Access &access);

/// The headers with which a browser hands the response to a page whose origin is allowed; none for
/// all others.
[[nodiscard]] QList<QPair<QByteArray, QByteArray>> originHeaders(const HttpRequest &request,
                                                                 const Access &access);

} // namespace morat
