// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// Why a rule, a file or a pack was refused, and where its author finds it.
struct PackProblem {
    QString file;
    int line = 0;    ///< from 1; 0: the file as a whole
    QString reason;  ///< in the language of the interface
    QString excerpt; ///< the guilty line; may be empty

    /// "…/viet-hoa.yaml:12: reason" and the line below it.
    [[nodiscard]] QString text() const;
};

} // namespace morat
