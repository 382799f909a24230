// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace morat {

/// What is made once of a draft's headline and path to sort and search it: texts whose bytes stand
/// in the order of Vietnamese words (letters first, marks after them), which both engines compare
/// as they are.
struct DraftKeys {
    QString name;
    QString folder; ///< …of folders, and of names in them
    QString words;  ///< headline, file and folder, without marks and capitals
};
[[nodiscard]] DraftKeys keysOfDraft(const QString &title, const QString &path);

} // namespace morat
