// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace morat {

/// The context of what the language model's trainer and loader say to the user.
struct ModelTr {
    Q_DECLARE_TR_FUNCTIONS(ModelTr)
};

} // namespace morat
