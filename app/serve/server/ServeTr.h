// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace morat {

/// The context of what the endpoint says to whoever starts it.
struct ServeTr {
    Q_DECLARE_TR_FUNCTIONS(serve)
};

} // namespace morat
