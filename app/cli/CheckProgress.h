// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace morat {

/// How far a check of many files is, on one line of stderr that is written over.
class CheckProgress {
public:
    enum class When : quint8 { OnTerminal, Always };

    /// `all`: how many files. One file shows no progress.
    CheckProgress(When when, qsizetype all);
    ~CheckProgress();
    CheckProgress(const CheckProgress &) = delete;
    CheckProgress &operator=(const CheckProgress &) = delete;

    void show(qsizetype done);
    /// Takes the line away, before something else is written.
    void clear();

private:
    bool m_isShown = false; ///< at all
    bool m_isOnLine = false;
    bool m_isTerminal = false;
    qsizetype m_all = 0;
    qsizetype m_percent = -1; ///< shown last
};

} // namespace morat
