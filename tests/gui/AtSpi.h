// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace morat {

/// An accessible object as AT-SPI names it.
struct AtSpiNode {
    QString service;
    QDBusObjectPath path;
    [[nodiscard]] bool isNull() const { return service.isEmpty(); }
};
inline QDBusArgument &operator<<(QDBusArgument &to, const AtSpiNode &node) {
    to.beginStructure();
    to << node.service << node.path;
    to.endStructure();
    return to;
}
inline const QDBusArgument &operator>>(const QDBusArgument &from, AtSpiNode &node) {
    from.beginStructure();
    from >> node.service >> node.path;
    from.endStructure();
    return from;
}

/// A display of its own, a session bus and the accessibility bus on it, as a screen reader has
/// them; it reads a program, acts in it, and keeps what it hears.
class AtSpi : public QObject {
    Q_OBJECT

public:
    /// What of this is not installed; empty: everything is there.
    static QString missing() {
        for (const QString &program : {QStringLiteral("Xvfb"), QStringLiteral("dbus-daemon")}) {
            if (QStandardPaths::findExecutable(program).isEmpty())
                return program;
        }
        const QString service = QStringLiteral("/usr/share/dbus-1/services/org.a11y.Bus.service");
        return QFileInfo::exists(service) ? QString() : QStringLiteral("at-spi2-core");
    }

    ~AtSpi() override {
        QDBusConnection::disconnectFromBus(QStringLiteral("session"));
        QDBusConnection::disconnectFromBus(QStringLiteral("a11y"));
        for (QProcess *process : {&m_program, &m_session, &m_display}) {
            process->terminate();
            if (process->state() != QProcess::NotRunning && !process->waitForFinished(5000))
                process->kill();
        }
    }

    /// Whether everything runs.
    bool start() {
        qDBusRegisterMetaType<AtSpiNode>();
        qDBusRegisterMetaType<QList<AtSpiNode>>();
        m_environment = QProcessEnvironment::systemEnvironment();
        for (const char *name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            m_environment.insert(QString::fromLatin1(name), m_folder.path());
        for (const char *name : {"AT_SPI_BUS_ADDRESS", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
            m_environment.remove(QString::fromLatin1(name));
        const QByteArray number =
            firstLine(m_display, QStringLiteral("Xvfb"),
                      {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-screen"),
                       QStringLiteral("0"), QStringLiteral("1280x720x24"),
                       QStringLiteral("-nolisten"), QStringLiteral("tcp")});
        m_environment.insert(QStringLiteral("DISPLAY"), u':' + QString::fromLatin1(number));
        const QByteArray address =
            firstLine(m_session, QStringLiteral("dbus-daemon"),
                      {QStringLiteral("--session"), QStringLiteral("--nofork"),
                       QStringLiteral("--print-address=1")});
        m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"),
                             QString::fromLatin1(address));
        if (number.isEmpty() || address.isEmpty())
            return false;
        QDBusConnection session =
            QDBusConnection::connectToBus(QString::fromLatin1(address), QStringLiteral("session"));
        const QDBusMessage answer = session.call(QDBusMessage::createMethodCall(
            QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
            QStringLiteral("org.a11y.Bus"), QStringLiteral("GetAddress")));
        m_bus = QDBusConnection::connectToBus(answer.arguments().value(0).toString(),
                                              QStringLiteral("a11y"));
        if (!m_bus.isConnected())
            return false;
        for (const char *what : {"object:", "window:", "focus:"})
            call({registry(), QDBusObjectPath(QStringLiteral("/org/a11y/atspi/registry"))},
                 "Registry", "RegisterEvent",
                 {QString::fromLatin1(what), QStringList(), QString()});
        return m_bus.connect(QString(), QString(), QStringLiteral("org.a11y.atspi.Event.Object"),
                             QStringLiteral("StateChanged"), this, SLOT(hear(QDBusMessage)));
    }

    /// Runs a program on that display until it ends by itself.
    bool runToEnd(const QString &program, const QStringList &arguments) {
        QProcess process;
        process.setProcessEnvironment(m_environment);
        endWithTest(process);
        process.start(program, arguments);
        return process.waitForFinished(120'000);
    }
    /// Runs a program on that display; its windows are below its node.
    bool run(const QString &program, const QStringList &arguments) {
        m_environment.insert(QStringLiteral("QT_LINUX_ACCESSIBILITY_ALWAYS_ON"),
                             QStringLiteral("1"));
        m_program.setProcessEnvironment(m_environment);
        endWithTest(m_program);
        m_program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program.start(program, arguments);
        return m_program.waitForStarted();
    }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// The first program on the bus, once there is one.
    [[nodiscard]] AtSpiNode program() {
        return childrenOf(
                   {registry(), QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))})
            .value(0);
    }
    [[nodiscard]] QList<AtSpiNode> childrenOf(const AtSpiNode &node) {
        return qdbus_cast<QList<AtSpiNode>>(
            call(node, "Accessible", "GetChildren").arguments().value(0));
    }
    [[nodiscard]] QString nameOf(const AtSpiNode &node) {
        return property(node, "Accessible", "Name").toString();
    }
    [[nodiscard]] uint roleOf(const AtSpiNode &node) {
        return call(node, "Accessible", "GetRole").arguments().value(0).toUInt();
    }
    /// Bits of AtspiStateType.
    enum State : int { Focused = 12, Showing = 25 };
    [[nodiscard]] bool is(State state, const AtSpiNode &node) {
        const auto bits =
            qdbus_cast<QList<uint>>(call(node, "Accessible", "GetState").arguments().value(0));
        return ((bits.value(state / 32) >> (state % 32)) & 1U) != 0;
    }
    /// The first object below a node that is shown and whose name begins so.
    [[nodiscard]] AtSpiNode find(const AtSpiNode &from, const QString &start) {
        constexpr uint menuBar = 34; // ATSPI_ROLE_MENU_BAR: what is in it is not shown
        if (from.isNull() || roleOf(from) == menuBar)
            return {};
        if (nameOf(from).startsWith(start) && is(Showing, from))
            return from;
        for (const AtSpiNode &child : childrenOf(from)) {
            if (const AtSpiNode found = find(child, start); !found.isNull())
                return found;
        }
        return {};
    }
    /// …or not shown, as what stands in a menu.
    [[nodiscard]] AtSpiNode findHidden(const AtSpiNode &from, const QString &start) {
        if (from.isNull() || nameOf(from).startsWith(start))
            return from;
        for (const AtSpiNode &child : childrenOf(from)) {
            if (const AtSpiNode found = findHidden(child, start); !found.isNull())
                return found;
        }
        return {};
    }

    bool act(const AtSpiNode &on) {
        return call(on, "Action", "DoAction", {0}).arguments().value(0).toBool();
    }
    void focus(const AtSpiNode &on) { call(on, "Component", "GrabFocus"); }
    [[nodiscard]] QString textOf(const AtSpiNode &node) {
        return call(node, "Text", "GetText", {0, -1}).arguments().value(0).toString();
    }
    [[nodiscard]] QMap<QString, QString> attributesAt(const AtSpiNode &node, int offset) {
        return qdbus_cast<QMap<QString, QString>>(
            call(node, "Text", "GetAttributes", {offset}).arguments().value(0));
    }
    [[nodiscard]] int caretIn(const AtSpiNode &node) {
        return property(node, "Text", "CaretOffset").toInt();
    }
    /// A key of the display, by its X keysym.
    void press(int keysym) {
        call({registry(),
              QDBusObjectPath(QStringLiteral("/org/a11y/atspi/registry/deviceeventcontroller"))},
             "DeviceEventController", "GenerateKeyboardEvent", {keysym, QString(), 3U});
    }
    /// Names of notifications that were shown, in their order: what a screen reader reads out.
    QStringList heard;

private slots:
    void hear(const QDBusMessage &message) {
        constexpr uint notification = 101; // ATSPI_ROLE_NOTIFICATION
        const QList<QVariant> said = message.arguments();
        if (said.value(0) != QStringLiteral("showing") || said.value(1).toInt() != 1)
            return;
        const AtSpiNode from{message.service(), QDBusObjectPath(message.path())};
        if (roleOf(from) == notification)
            heard.append(nameOf(from));
    }

private:
    [[nodiscard]] static QString registry() { return QStringLiteral("org.a11y.atspi.Registry"); }

    /// A test that is ended, for it took too long, leaves no program behind.
    static void endWithTest(QProcess &process) {
#ifdef Q_OS_LINUX
        process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#else
        Q_UNUSED(process)
#endif
    }
    QByteArray firstLine(QProcess &process, const QString &program, const QStringList &arguments) {
        process.setProcessEnvironment(m_environment);
        endWithTest(process);
        process.start(program, arguments);
        while (!process.canReadLine() && process.waitForReadyRead(20'000)) {
        }
        return process.readLine().trimmed();
    }
    QDBusMessage call(const AtSpiNode &node, const char *interface, const char *method,
                      const QVariantList &arguments = {}) {
        QDBusMessage message = QDBusMessage::createMethodCall(node.service, node.path.path(),
                                                              QStringLiteral("org.a11y.atspi.") +
                                                                  QString::fromLatin1(interface),
                                                              QString::fromLatin1(method));
        message.setArguments(arguments);
        return m_bus.call(message, QDBus::Block, 20'000);
    }
    QVariant property(const AtSpiNode &node, const char *interface, const char *name) {
        QDBusMessage message = QDBusMessage::createMethodCall(
            node.service, node.path.path(), QStringLiteral("org.freedesktop.DBus.Properties"),
            QStringLiteral("Get"));
        message.setArguments(
            {QString(QStringLiteral("org.a11y.atspi.") + QString::fromLatin1(interface)),
             QString::fromLatin1(name)});
        const QDBusMessage answer = m_bus.call(message, QDBus::Block, 20'000);
        return answer.arguments().value(0).value<QDBusVariant>().variant();
    }

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QProcess m_display;
    QProcess m_session;
    QProcess m_program;
    QDBusConnection m_bus{QString()};
};

} // namespace morat

Q_DECLARE_METATYPE(morat::AtSpiNode)
