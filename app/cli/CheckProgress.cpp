// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CheckProgress.h"

#include "cli/Arguments.h"
#include "cli/Console.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

void say(const QByteArray &bytes) {
    write(Stream::Error, bytes);
    flush(Stream::Error);
}

} // namespace

CheckProgress::CheckProgress(When when, qsizetype all)
    : m_isTerminal(isTerminal(Stream::Error))
    , m_all(all) {
    m_isShown = all > 1 && (when == When::Always || m_isTerminal);
}

CheckProgress::~CheckProgress() {
    clear();
}

void CheckProgress::show(qsizetype done) {
    // As often as the whole number of percent changes, so that a log stays short.
    const qsizetype percent = m_all > 0 ? done * 100 / m_all : 100;
    if (!m_isShown || (!m_isTerminal && percent == m_percent))
        return;
    m_percent = percent;
    const QByteArray words = Cli::tr("Checked %1 of %2").arg(done).arg(m_all).toUtf8();
    // In a log, where nothing can be written over, each is a line.
    say(m_isTerminal ? QByteArray("\r" + words + "\x1b[K") : QByteArray(words + "\n"));
    m_isOnLine = m_isTerminal;
}

void CheckProgress::clear() {
    if (m_isOnLine)
        say("\r\x1b[K");
    m_isOnLine = false;
}

} // namespace morat
