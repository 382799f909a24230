// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/control/ServeControl.h"

#include <QRegularExpression>

#include <utility>
#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

using namespace Qt::StringLiterals;

namespace morat {

namespace {
/// Milliseconds in which the server ends when it is asked to.
constexpr int longestEnd = 2000;
} // namespace

ServeControl::ServeControl(Desk desk, const ActionRegistry &actions)
    : m_desk(std::move(desk))
    , m_action(actions[DeskAction::ServeOthers]) {
    m_action->setCheckable(true);
    m_action->setVisible(!m_desk.program.isEmpty());
    if (m_desk.program.isEmpty())
        return;
    m_action->setChecked(m_desk.settings.get<Setting::ServesOthers>());
    connect(m_action, &QAction::toggled, this, &ServeControl::toggle);
    connect(&m_desk.style, &StyleControl::sourcesChanged, this, [this] {
        if (m_server)
            begin();
    });
    if (m_action->isChecked())
        begin();
}

ServeControl::~ServeControl() {
    end();
}

void ServeControl::toggle(bool isWanted) {
    m_desk.settings.set<Setting::ServesOthers>(isWanted);
    if (isWanted)
        return begin();
    end();
    emit worked();
    emit said(tr("Other programs are no longer answered."));
}

void ServeControl::begin() {
    end();
    m_server = std::make_unique<QProcess>();
    QStringList arguments{u"serve"_s, u"--port"_s,
                          QString::number(m_desk.settings.get<Setting::ServePort>())};
    if (const QString profile = m_desk.settings.get<Setting::Profile>(); !profile.isEmpty())
        arguments += {u"--profile"_s, profile};
    m_server->setProgram(m_desk.program);
    m_server->setArguments(arguments);
#ifdef Q_OS_LINUX
    // It ends with the desk even where that is killed.
    m_server->setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    connect(m_server.get(), &QProcess::readyReadStandardOutput, this, &ServeControl::readOutput);
    connect(m_server.get(), &QProcess::finished, this, &ServeControl::takeEnd);
    connect(m_server.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            takeEnd();
    });
    m_server->start(QIODevice::ReadOnly);
}

void ServeControl::end() {
    m_address.clear();
    if (!m_server)
        return;
    m_server->disconnect(this);
#ifdef Q_OS_WIN
    m_server->kill(); // a program without a window does not hear of anything gentler
    m_server->waitForFinished(longestEnd);
#else
    m_server->terminate();
    if (!m_server->waitForFinished(longestEnd))
        m_server->kill();
#endif
    m_server.reset();
}

void ServeControl::readOutput() {
    static const QRegularExpression address(u"http://\\S+"_s);
    const QString words = QString::fromUtf8(m_server->readAllStandardOutput());
    if (const QRegularExpressionMatch found = address.match(words); found.hasMatch()) {
        m_address = found.captured();
        emit worked();
        emit said(tr("Other programs are answered at %1.").arg(m_address));
    }
}

void ServeControl::takeEnd() {
    QString reason = QString::fromUtf8(m_server->readAllStandardError()).trimmed();
    if (reason.isEmpty())
        reason = m_server->errorString();
    m_address.clear();
    m_server.release()->deleteLater(); // it is still saying so
    const QSignalBlocker quiet(m_action);
    m_action->setChecked(false);
    m_desk.settings.set<Setting::ServesOthers>(false);
    emit failed(tr("Other programs are not answered: %1").arg(reason));
}

} // namespace morat
