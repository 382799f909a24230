// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace morat {

/// Why something could not be done, as a sentence for the user in the language of the interface.
struct Failure {
    QString message;
};

/// What crosses a room's border when it can fail: a value or a reason, never an exception.
template <typename T>
using Result = tl::expected<T, Failure>;

inline tl::unexpected<Failure> failure(QString message) {
    return tl::make_unexpected(Failure{std::move(message)});
}

} // namespace morat
