// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

#include <QtGlobal>

#include <optional>

namespace morat {

// How a request says what body comes with it. A body that is not read to its last byte is taken for
// the next request of the connection: whoever may choose a body (a web page's form) would ask
// whatever it likes by it, with whatever Host and Origin.

struct Refusal {
    int status = 400;
    const char *reason = "";
};

/// Why a request is refused for the body that it announces, before that is read: packed, too large,
/// a form in parts, one that its method has not, or of a length that two readers may take for two.
[[nodiscard]] std::optional<Refusal> bodyRefusal(const httplib::Request &request);

/// How many bytes of body follow the head; nothing where only reading tells.
[[nodiscard]] std::optional<quint64> bodyLength(const httplib::Request &request);

} // namespace morat
