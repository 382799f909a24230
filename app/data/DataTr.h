// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace morat {

/// The context of what the loaders of word lists and dictionaries say to the user.
struct DataTr {
    Q_DECLARE_TR_FUNCTIONS(DataTr)
};

} // namespace morat
