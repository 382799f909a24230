// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "review/session/ReviewSession.h"

#include <QPointer>

namespace morat {

/// The finding that the editor is on: kept here only, by its key, so that text, list and detail
/// cannot disagree and a check that renumbers the findings does not move it. One part writes it,
/// the control of the review; the views read it.
class CurrentFinding {
public:
    /// Of this draft, or of none; no finding is current then.
    void setSession(const ReviewSession *session) {
        m_session = session;
        m_key.clear();
    }
    /// An index into the session's findings as they are now; -1: none.
    void set(qsizetype index) { m_key = at(index) ? at(index)->finding.key : QString(); }

    [[nodiscard]] bool is(const Finding &finding) const {
        return !m_key.isEmpty() && finding.key == m_key;
    }
    /// Its index now; -1 when there is none, or the last check did not find it any more.
    [[nodiscard]] qsizetype index() const {
        const qsizetype count = m_session && !m_key.isEmpty() ? m_session->findings().size() : 0;
        for (qsizetype i = 0; i < count; ++i) {
            if (is(m_session->findings()[i].finding))
                return i;
        }
        return -1;
    }
    /// The finding with its place now; null when there is none. Valid until the session changes.
    [[nodiscard]] const PlacedFinding *placed() const { return at(index()); }
    [[nodiscard]] bool isOpen() const {
        const qsizetype i = index();
        return i >= 0 && m_session->isOpen(i);
    }

private:
    [[nodiscard]] const PlacedFinding *at(qsizetype index) const {
        const bool there = m_session && index >= 0 && index < m_session->findings().size();
        return there ? &m_session->findings()[index] : nullptr;
    }

    QPointer<const ReviewSession> m_session;
    QString m_key;
};

} // namespace morat
