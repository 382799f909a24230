// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/session/CommentThreads.h"

#include "review/session/Questions.h"

#include <algorithm>

namespace morat {

namespace {

bool isOf(const Decision &act, const ChangeAuthor &author) {
    return !author.name.trimmed().isEmpty() && act.author.simplified() == author.name.simplified();
}

/// Word keeps no seconds.
bool isOfMinute(const Decision &act, const ChangeAuthor &author) {
    constexpr qint64 minute = 60;
    return author.time.isValid() && act.time.isValid() &&
           author.time.toSecsSinceEpoch() / minute == act.time.toSecsSinceEpoch() / minute;
}

} // namespace

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
        return give(&act);
    }
    return nullptr;
}

const Decision *CommentThreads::answerOf(qint64 question, const DraftComment::Reply &reply) {
    for (const Decision &act : std::as_const(m_acts)) {
        if (act.verb != Verb::Answer || act.subject.toLongLong() != question ||
            !says(act, reply.text, reply.author))
            continue;
        return give(&act);
    }
    return nullptr;
}

const Decision *CommentThreads::give(const Decision *act) {
    if (act != nullptr)
        m_given.insert(act->id);
    return act;
}

const Decision *CommentThreads::rewordedQuestionOf(const DraftComment &comment,
                                                   const QString &about) {
    const Decision *sameWords = nullptr;
    QList<const Decision *> sameMinute;
    for (const Decision &act : std::as_const(m_acts)) {
        if (act.verb != Verb::Ask || m_given.contains(act.id) || !isOf(act, comment.author))
            continue;
        const bool isAboutIt = !about.isEmpty() && act.original.simplified() == about.simplified();
        const bool isOfItsTime = isOfMinute(act, comment.author);
        if (isAboutIt && isOfItsTime)
            return give(&act);
        if (isAboutIt && sameWords == nullptr)
            sameWords = &act;
        if (isOfItsTime)
            sameMinute.append(&act);
    }
    if (sameWords != nullptr)
        return give(sameWords);
    // Of two of one minute nobody knows which it was.
    return sameMinute.size() == 1 ? give(sameMinute.constFirst()) : nullptr;
}

const Decision *CommentThreads::questionBeside(qint64 question, const DraftComment::Reply &reply) {
    const auto first = std::ranges::find(std::as_const(m_acts), question, &Decision::id);
    if (first == m_acts.cend())
        return nullptr;
    for (const Decision &act : std::as_const(m_acts)) {
        if (act.verb != Verb::Ask || act.original != first->original ||
            !says(act, reply.text, reply.author))
            continue;
        return give(&act);
    }
    return nullptr;
}

const Decision *CommentThreads::rewordedReplyOf(qint64 question, const DraftComment::Reply &reply) {
    const auto first = std::ranges::find(std::as_const(m_acts), question, &Decision::id);
    for (const Decision &act : std::as_const(m_acts)) {
        const bool isAnswer = act.verb == Verb::Answer && act.subject.toLongLong() == question;
        const bool isBeside = act.verb == Verb::Ask && act.id != question &&
                              first != m_acts.cend() && act.original == first->original;
        if ((isAnswer || isBeside) && !m_given.contains(act.id) && isOf(act, reply.author) &&
            isOfMinute(act, reply.author))
            return give(&act);
    }
    return nullptr;
}

} // namespace morat
