// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/CommentThreads.h"

#include "review/session/Questions.h"

#include <algorithm>

namespace morat {

CommentThreads::CommentThreads(const QList<Decision> &acts)
    : m_acts(acts) {
    for (const Decision &act : acts) {
        if (act.verb == Verb::Ask || act.verb == Verb::Answer)
            m_wordings[act.id].append(act.message.simplified());
        if (act.verb == Verb::Ask)
            m_wordings[act.id].append(withItsWords(act.original, act.message).simplified());
        if (act.verb == Verb::Reword) {
            QStringList &wordings = m_wordings[act.subject.toLongLong()];
            wordings.append(act.message.simplified());
            const auto asked = std::ranges::find(acts, act.subject.toLongLong(), &Decision::id);
            if (asked != acts.end())
                wordings.append(withItsWords(asked->original, act.message).simplified());
        }
    }
}

bool CommentThreads::says(const Decision &act, const QString &text,
                          const ChangeAuthor &author) const {
    // A comment without a name is known by its words alone: the review gave it a name.
    const QString name = author.name.simplified();
    return !m_given.contains(act.id) && (name.isEmpty() || act.author.simplified() == name) &&
           m_wordings.value(act.id).contains(text.simplified());
}

const Decision *CommentThreads::questionOf(const DraftComment &comment) {
    for (const Decision &act : std::as_const(m_acts)) {
        if (act.verb != Verb::Ask || !says(act, comment.text, comment.author))
            continue;
        m_given.insert(act.id);
        return &act;
    }
    return nullptr;
}

const Decision *CommentThreads::answerOf(qint64 question, const DraftComment::Reply &reply) {
    for (const Decision &act : std::as_const(m_acts)) {
        if (act.verb != Verb::Answer || act.subject.toLongLong() != question ||
            !says(act, reply.text, reply.author))
            continue;
        m_given.insert(act.id);
        return &act;
    }
    return nullptr;
}

} // namespace morat
