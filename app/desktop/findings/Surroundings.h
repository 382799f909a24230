// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ReviewSession.h"

namespace morat {

/// The words of a finding with what stands around them in their line.
struct Surroundings {
    QString before;
    QString words;
    QString after;
};
/// At most `reach` letters to each side.
[[nodiscard]] Surroundings surroundings(const QString &text, TextRange place, qsizetype reach);
[[nodiscard]] Surroundings surroundings(const ReviewSession &session, qsizetype finding,
                                        qsizetype reach);
/// Words made visible: blanks that would not be seen are drawn as signs.
[[nodiscard]] QString visibleWords(const QString &words);

} // namespace morat
