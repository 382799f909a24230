// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/leftovers/EmbedCheck.h"

#include "checks/leftovers/Entities.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

enum class Source : quint8 { Good, Missing, Local };

/// C:\…, file:///…, \\server\…: the writer's own disk.
bool isLocal(const QString &address) {
    return address.startsWith(u"file:"_s, Qt::CaseInsensitive) || address.startsWith(u"\\\\"_s) ||
           (address.size() > 2 && address[0].isLetter() && address[1] == u':' &&
            (address[2] == u'\\' || address[2] == u'/'));
}

Source sourceOf(const Embed &embed) {
    Source worst = Source::Missing;
    // Pages that load pictures late keep the address in data-src and a stub in src.
    for (const auto *name : {u"src", u"data-src", u"data-original", u"srcset", u"data-srcset"}) {
        const QString address = embed.attribute(QStringView(name)).trimmed();
        if (isLocal(address))
            worst = Source::Local;
        else if (!address.isEmpty() && address != u"#" && !address.startsWith(u"about:"_s) &&
                 !address.startsWith(u"javascript:"_s) &&
                 !(address.startsWith(u"data:"_s) && address.size() < 400))
            return Source::Good;
    }
    if (worst == Source::Missing && (embed.hasContent || embed.hasAttribute(u"srcdoc")))
        return Source::Good;
    return worst;
}

/// 80 base64 characters or more and no space: a body that was scrambled against copying.
bool isScrambled(const QString &text) {
    const QStringView line = QStringView(text).trimmed();
    if (line.size() < 80 || line.startsWith(u"http"))
        return false;
    for (const QChar c : line) {
        const bool letter = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
        if (!letter && !(c >= u'0' && c <= u'9') && c != u'+' && c != u'/' && c != u'=')
            return false;
    }
    return true;
}

/// What the site's own system would have put something in for: removing it would remove that.
bool standsForContent(const QString &rule) {
    return rule == u"embed.shortcode" || rule == u"embed.template-mark" ||
           rule == u"embed.email-mask";
}

Finding findingOf(const VisibleEntity &entity, const CheckedBlock &block) {
    const QString written = block.block.text.mid(entity.range.start, entity.range.length).trimmed();
    Finding finding{
        .rule = u"embed.entity"_s,
        .category = u"embed"_s,
        .level = Level::Error,
        .confidence = 0.98,
        .block = block.index,
        .range = entity.range,
        .subject = written.left(longestLine),
        .priority = 10,
    };
    switch (entity.meaning) {
    case VisibleEntity::Meaning::Space:
        finding.message = u"Mã “%1” hiện ra thành chữ; ở đây nó là một dấu cách."_s.arg(written);
        finding.suggestions = {{.text = entity.text, .label = u"thay bằng dấu cách"_s}};
        break;
    case VisibleEntity::Meaning::Invisible:
        finding.message = u"Mã “%1” của một ký tự ẩn hiện ra thành chữ."_s.arg(written);
        break;
    case VisibleEntity::Meaning::Markup:
        // Of a tag that was escaped the editor decides: its signs alone make markup of it.
        finding.rule = u"embed.escaped-markup"_s;
        [[fallthrough]];
    case VisibleEntity::Meaning::Letters:
        finding.message = u"Mã “%1” hiện ra thành chữ; nó là “%2”."_s.arg(written, entity.text);
        finding.suggestions = {{.text = entity.text}};
        break;
    }
    return finding;
}

} // namespace

EmbedCheck::EmbedCheck(QList<LinePattern> placeholders)
    : m_placeholders(std::move(placeholders)) {}

QList<RuleInfo> EmbedCheck::rules() const {
    const QString category = u"embed"_s;
    return {
        {u"embed.dead-placeholder"_s, category, u"Chỗ của video, ảnh đã mất"_s,
         u"Dòng báo lỗi hoặc chữ của trình phát nằm ở chỗ đáng lẽ là video, ảnh."_s},
        {u"embed.no-source"_s, category, u"Khung nhúng rỗng"_s,
         u"Ảnh, video, khung nhúng không có địa chỉ nguồn."_s},
        {u"embed.local-source"_s, category, u"Nguồn nằm trên máy người viết"_s,
         u"Địa chỉ nguồn trỏ vào ổ đĩa của người viết, bạn đọc không mở được."_s},
        {u"embed.missing-alt"_s, category, u"Ảnh thiếu mô tả"_s,
         u"Ảnh không có mô tả thay thế (alt) cho người dùng trình đọc màn hình."_s},
        {u"embed.shortcode"_s, category, u"Mã ngắn chưa được thay"_s,
         u"Mã [caption], [gallery] của hệ quản trị chưa được thay bằng nội dung."_s},
        {u"embed.template-mark"_s, category, u"Dấu khuôn mẫu chưa được thay"_s,
         u"{{…}}, {%…%}, ${…}: chỗ của khuôn mẫu chưa được điền."_s},
        {u"embed.escaped-markup"_s, category, u"Mã HTML hiện thành chữ"_s,
         u"Thẻ HTML hiện ra thành chữ trong bài."_s},
        {u"embed.entity"_s, category, u"Mã của ký tự hiện thành chữ"_s,
         u"&amp;, &nbsp;, &#7877; hiện ra thành chữ thay vì ký tự mà nó là."_s},
        {u"embed.script"_s, category, u"Mã lệnh còn sót"_s, u"Đoạn mã lệnh lẫn vào bài."_s},
        {u"embed.email-mask"_s, category, u"Địa chỉ thư bị che"_s,
         u"Địa chỉ thư điện tử đã bị trang web che mất."_s},
        {u"embed.scrambled-body"_s, category, u"Nội dung bị mã hóa"_s,
         u"Cả đoạn là chuỗi mã hóa, không phải văn bản; cần xuất lại bài."_s},
    };
}

void EmbedCheck::checkBlock(const CheckedBlock &block, const DocumentFacts &,
                            QList<Finding> &findings) const {
    const Block &content = block.block;
    if (content.kind == BlockKind::Code || content.kind == BlockKind::Furniture)
        return;
    const qsizetype before = findings.size();
    m_placeholders.find(content.text, block.index, u"embed"_s, findings);
    // A table of fields or files names "image" and "bia.png", and means them.
    if (content.kind == BlockKind::TableCell && !content.text.trimmed().contains(u' ')) {
        const auto isName = [](const Finding &finding) {
            return finding.rule == u"embed.dead-placeholder";
        };
        findings.erase(std::remove_if(findings.begin() + before, findings.end(), isName),
                       findings.end());
    }
    for (qsizetype i = before; i < findings.size(); ++i) {
        if (standsForContent(findings[i].rule))
            findings[i].suggestions.clear();
    }
    for (const VisibleEntity &entity : visibleEntitiesIn(content.text))
        findings.append(findingOf(entity, block));
    const auto report = [&](const QString &rule, Level level, TextRange range,
                            const QString &message, const QString &subject, bool removable) {
        const Suggestion removal{.action = Suggestion::Action::RemoveBlock,
                                 .label = u"xóa cả khối này"_s};
        findings.append({
            .rule = rule,
            .category = u"embed"_s,
            .level = level,
            .confidence = level == Level::Info ? 0.8 : 0.99,
            .block = block.index,
            .range = range,
            .message = message,
            .suggestions = removable ? QList{removal} : QList<Suggestion>(),
            .subject = subject,
            .priority = 10,
        });
    };
    if (isScrambled(content.text)) {
        report(u"embed.scrambled-body"_s, Level::Error, {0, content.text.size()},
               u"Đoạn này là chuỗi mã hóa chứ không phải văn bản; cần xuất lại bài."_s, u"mã hóa"_s,
               true);
    }
    const bool alone = content.embeds.size() == 1 && content.text.trimmed().size() == 1;
    for (const Embed &embed : content.embeds) {
        static const QStringList needSource{u"img"_s, u"iframe"_s, u"video"_s, u"audio"_s};
        if (!needSource.contains(embed.element))
            continue;
        const TextRange range{embed.offset, 1};
        const Source source = sourceOf(embed);
        if (source == Source::Missing)
            report(u"embed.no-source"_s, Level::Error, range,
                   u"Khung <%1> này không có nguồn, bạn đọc chỉ thấy ô trống."_s.arg(embed.element),
                   embed.element, alone);
        else if (source == Source::Local)
            report(u"embed.local-source"_s, Level::Error, range,
                   u"Nguồn của <%1> nằm trên máy người viết, bạn đọc không mở được."_s.arg(
                       embed.element),
                   embed.element, alone);
        else if (embed.element == u"img" && embed.attribute(u"alt").trimmed().isEmpty())
            report(u"embed.missing-alt"_s, Level::Info, range,
                   u"Ảnh này chưa có mô tả (alt) cho người dùng trình đọc màn hình."_s, u"alt"_s,
                   false);
    }
}

} // namespace morat
