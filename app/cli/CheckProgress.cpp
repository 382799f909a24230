// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/CheckProgress.h"

#include "cli/Arguments.h"

#include <cstdio>

#ifdef Q_OS_UNIX
#include <unistd.h>
#else
#include <io.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isTerminal() {
#ifdef Q_OS_UNIX
    return isatty(fileno(stderr)) == 1;
#else
    return _isatty(_fileno(stderr)) != 0;
#endif
}

void write(const QByteArray &bytes) {
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

} // namespace

CheckProgress::CheckProgress(When when, qsizetype all)
    : m_isTerminal(isTerminal())
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
    write(m_isTerminal ? QByteArray("\r" + words + "\x1b[K") : QByteArray(words + "\n"));
    m_isOnLine = m_isTerminal;
}

void CheckProgress::clear() {
    if (m_isOnLine)
        write("\r\x1b[K");
    m_isOnLine = false;
}

} // namespace morat
