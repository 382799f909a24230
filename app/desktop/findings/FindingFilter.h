// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "checks/engine/Finding.h"

namespace morat {

/// Which findings the editor wants to see: chosen above the list, it holds for the marks in the
/// text and in its margin, for the keys that lead from finding to finding, and for what is
/// corrected together, too. Nobody decides on what they do not see.
struct FindingFilter {
    bool errors = true;
    bool warnings = true;
    bool infos = false;
    bool decided = false; ///< in the list; what is decided has no mark in the text

    [[nodiscard]] bool shows(Level level) const {
        switch (level) {
        case Level::Error:
            return errors;
        case Level::Warning:
            return warnings;
        case Level::Info:
            break;
        }
        return infos;
    }

    friend bool operator==(const FindingFilter &, const FindingFilter &) = default;
};

} // namespace morat
