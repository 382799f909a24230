// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Finding.h"

using namespace Qt::StringLiterals;

namespace morat {

QString levelName(Level level) {
    switch (level) {
    case Level::Error:
        return u"error"_s;
    case Level::Warning:
        return u"warning"_s;
    case Level::Info:
        return u"info"_s;
    }
    return {};
}

} // namespace morat
