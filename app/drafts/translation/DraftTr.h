// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace morat {

/// The context of what this room says to the user.
struct DraftTr {
    Q_DECLARE_TR_FUNCTIONS(drafts)
};

} // namespace morat
