// SPDX-License-Identifier: GPL-3.0-or-later
#include "drafts/conversion/Conversions.h"

#include <algorithm>

namespace morat {

namespace {

struct Tags {
    QByteArray open;
    QByteArray close;
};

Tags tagsOf(BlockKind kind) {
    switch (kind) {
    case BlockKind::Headline:
        return {"<h1>", "</h1>"};
    case BlockKind::Heading:
        return {"<h2>", "</h2>"};
    case BlockKind::Lead:
        return {"<p class=\"sapo\">", "</p>"};
    case BlockKind::Caption:
        return {"<p class=\"caption\">", "</p>"};
    case BlockKind::Credit:
        return {"<p class=\"credit\">", "</p>"};
    case BlockKind::Byline:
        return {"<p class=\"author\">", "</p>"};
    case BlockKind::ListItem:
        return {"<li>", "</li>"};
    case BlockKind::Quote:
        return {"<blockquote><p>", "</p></blockquote>"};
    case BlockKind::Code:
        return {"<pre>", "</pre>"};
    default:
        return {"<p>", "</p>"};
    }
}

QByteArray contentOf(const PlainBlock &block) {
    QByteArray html;
    for (const StyledRun &run : block.runs) {
        html += run.isBold ? "<strong>" : "";
        html += run.isItalic ? "<em>" : "";
        html += xmlText(run.text);
        html += run.isItalic ? "</em>" : "";
        html += run.isBold ? "</strong>" : "";
    }
    return html;
}

} // namespace

Result<QByteArray> htmlOf(const QList<PlainBlock> &blocks) {
    const auto headline = std::find_if(blocks.cbegin(), blocks.cend(), [](const PlainBlock &block) {
        return block.kind == BlockKind::Headline;
    });
    QByteArray html =
        "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
    html += headline == blocks.cend() ? QByteArray() : xmlText(headline->text());
    html += "</title>\n</head>\n<body>\n";
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const PlainBlock &block = blocks[i];
        const bool isItem = block.kind == BlockKind::ListItem;
        const Tags tags = tagsOf(block.kind);
        if (isItem && (i == 0 || blocks[i - 1].kind != BlockKind::ListItem))
            html += "<ul>\n";
        html += tags.open + contentOf(block) + tags.close + '\n';
        if (isItem && (i + 1 == blocks.size() || blocks[i + 1].kind != BlockKind::ListItem))
            html += "</ul>\n";
    }
    return html + "</body>\n</html>\n";
}

} // namespace morat
