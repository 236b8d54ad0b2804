/** Plain links that open another site's own form with the text and the link filled in. Nothing is sent before. */
export function networksFor(text: string, link: string): { name: string; href: string }[] {
  const [words, address] = [encodeURIComponent(text), encodeURIComponent(link)];
  const both = encodeURIComponent(`${text} ${link}`);
  return [
    { name: "WhatsApp", href: `https://wa.me/?text=${both}` },
    { name: "X", href: `https://x.com/intent/post?text=${words}&url=${address}` },
    { name: "Facebook", href: `https://www.facebook.com/sharer/sharer.php?u=${address}` },
    { name: "Mastodon", href: `https://share.joinmastodon.org/#text=${both}` },
  ];
}
