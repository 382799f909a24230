// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QStringList>

namespace morat {

/// For every file of counts and every Hunspell dictionary (its path without .dic): the share of
/// small-letter tokens that it accepts, the false alarms (per 1,000 tokens, on syllables written
/// 100 times or more), and the wrong forms accepted (tokens, of syllables with the tone mark on a
/// wrong vowel or a structure that no Vietnamese syllable has).
[[nodiscard]] Result<QByteArray> compareDictionaries(const QStringList &countFiles,
                                                     const QStringList &dictionaries);

} // namespace morat
